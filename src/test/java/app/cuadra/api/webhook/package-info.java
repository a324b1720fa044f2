@org.jspecify.annotations.NullMarked
package app.cuadra.api.webhook;
