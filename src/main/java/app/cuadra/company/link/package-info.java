/** Links that a company mails: they say which company's rows to look into, and prove that the mail was received. */
@NullMarked
package app.cuadra.company.link;

import org.jspecify.annotations.NullMarked;
