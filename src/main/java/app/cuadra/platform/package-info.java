/** What everything runs on: settings, database, jobs, audit trail, clock. Knows nothing of accounting. */
@ApplicationModule(allowedDependencies = {"values"})
@NullMarked
package app.cuadra.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
