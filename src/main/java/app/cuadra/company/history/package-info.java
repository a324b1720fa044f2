/** "Historial": the company's audit trail, to read, search, verify and take away (COM-4). */
@NullMarked
package app.cuadra.company.history;

import org.jspecify.annotations.NullMarked;
