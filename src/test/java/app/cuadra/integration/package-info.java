/** What a company connects to the outside, against gateways that this machine plays. */
@NullMarked
package app.cuadra.integration;

import org.jspecify.annotations.NullMarked;
