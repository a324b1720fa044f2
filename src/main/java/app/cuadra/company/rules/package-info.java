/** What a company asks of the sessions of whoever enters it (SI-45). */
@NullMarked
package app.cuadra.company.rules;

import org.jspecify.annotations.NullMarked;
