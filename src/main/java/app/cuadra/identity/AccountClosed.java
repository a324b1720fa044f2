package app.cuadra.identity;

import app.cuadra.values.UserId;

/**
 * Every way into an account was closed, because its owner said "No fui yo" or it was given to somebody else; heard in the
 * same transaction by whoever keeps a further way in.
 */
public record AccountClosed(UserId user) {}
