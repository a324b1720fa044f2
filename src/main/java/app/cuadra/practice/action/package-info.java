/** What is done to many clients at once: chosen, looked at, done by a job, with a result for each. */
@NullMarked
package app.cuadra.practice.action;

import org.jspecify.annotations.NullMarked;
