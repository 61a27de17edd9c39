package dev.bespoke.definitions;

import org.jspecify.annotations.Nullable;

/**
 * What makes a structure an error.
 *
 * @param code the code that identifies the error on the wire; the shape's name where the definition
 *     gives none
 * @param httpStatusCode the HTTP status with which it is sent, where the definition says
 * @param senderFault whether the definition blames the caller
 * @param fault whether the definition blames the service
 * @param retryable whether trying again may help
 * @param throttling whether it says that the caller is too fast; implies {@code retryable}
 * @param queryErrorCode the code in {@code x-amzn-query-error} of a service that is compatible with
 *     the query protocol, or null
 */
public record ErrorTrait(
    String code,
    @Nullable Integer httpStatusCode,
    boolean senderFault,
    boolean fault,
    boolean retryable,
    boolean throttling,
    @Nullable String queryErrorCode) {}
