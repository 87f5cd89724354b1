package dev.graft.core;

/**
 * Something that a user of Graft can mend: a message in four parts (where, what was found, what is allowed, what to do
 * next) that is printed as it is, without a stack trace.
 */
public final class GraftException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GraftException(String message) {
        super(message);
    }

    public GraftException(String message, Throwable cause) {
        super(message, cause);
    }
}
