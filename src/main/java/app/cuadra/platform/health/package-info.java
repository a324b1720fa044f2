/** What operators watch from outside: the metrics. Health is Spring Boot's, with a part of ours beside what it tells of. */
@NullMarked
package app.cuadra.platform.health;

import org.jspecify.annotations.NullMarked;
