/** What is generated for the benchmarks: five operations of S3, three of DynamoDB, one of SQS. */
@NullMarked
package dev.bespoke.benchmarks.bespoke;

import org.jspecify.annotations.NullMarked;
