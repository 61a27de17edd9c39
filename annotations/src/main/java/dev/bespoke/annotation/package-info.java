/** Annotations that name services, operations, members and resources; they hold no code. */
package dev.bespoke.annotation;
