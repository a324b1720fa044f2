package app.cuadra.integration.connection;

import app.cuadra.company.Access;

/** What ends together with a connection, in the same transaction. */
public interface ConnectionEnd {

    /** The connection is ended, and its secrets are gone. */
    void ended(Access by, Connection connection);
}
