/**
 * What all gateways of online payments have in common: which there are and where they work, what they are asked and what
 * they answer. Nothing here knows a company's rows; each gateway is a package beside this one.
 */
@NullMarked
package app.cuadra.integration.gateway;

import org.jspecify.annotations.NullMarked;
