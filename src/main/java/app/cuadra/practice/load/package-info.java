/** Loading many clients from a sheet: upload, preview, correct, confirm, load, credentials, undo (ACC-23 to ACC-26). */
@NullMarked
package app.cuadra.practice.load;

import org.jspecify.annotations.NullMarked;
