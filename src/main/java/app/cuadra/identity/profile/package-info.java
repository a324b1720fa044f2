/** Mi Cuadra → Perfil: names, telephone, country, language and photo of a person, the same in every solution. */
@NullMarked
package app.cuadra.identity.profile;

import org.jspecify.annotations.NullMarked;
