/** Trial, plan and consultation mode: how a company stands (COM-30, COM-31), and the page that says and changes it. */
@NullMarked
package app.cuadra.company.plan;

import org.jspecify.annotations.NullMarked;
