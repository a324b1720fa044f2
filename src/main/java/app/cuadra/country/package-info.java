/**
 * Country packs: what differs by country, as data with dates, sources and how far each row was verified.
 *
 * <p>Everything is read once at start from {@code src/main/resources/country/} and never changes afterwards. Java
 * knows kinds of rule; a country gets a class of its own only for an algorithm, in {@code country.check}.
 */
@ApplicationModule(allowedDependencies = {"values"})
@NullMarked
package app.cuadra.country;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
