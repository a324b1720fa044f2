/**
 * Sheets going in and out: reads what people upload (CSV, Excel), whatever program wrote it, and writes what they
 * download. Pure reading and writing: no database, no company, no idea of what the rows mean.
 */
@ApplicationModule(allowedDependencies = {"values", "platform", "web"})
@NullMarked
package app.cuadra.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
