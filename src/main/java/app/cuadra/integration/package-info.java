/** What a company connects to the outside: the page Integraciones, gateways of online payments, other programs. */
@ApplicationModule(
        allowedDependencies = {"values", "platform", "platform::*", "web", "identity", "company", "country", "mail"})
@NullMarked
package app.cuadra.integration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
