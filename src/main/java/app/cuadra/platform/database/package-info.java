/** The connection to PostgreSQL: owner and everyday role, migrations, the tenant of a transaction. */
@NamedInterface("database")
@NullMarked
package app.cuadra.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
