/** Who a person is to Cuadra: names, telephone, country, language, photo. */
@NullMarked
package app.cuadra.identity.profile;

import org.jspecify.annotations.NullMarked;
