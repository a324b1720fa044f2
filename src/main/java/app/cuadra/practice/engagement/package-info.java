/** The firms that a company has, as the company sees them: who they are, since when, and ending their access (ACC-22). */
@NullMarked
package app.cuadra.practice.engagement;

import org.jspecify.annotations.NullMarked;
