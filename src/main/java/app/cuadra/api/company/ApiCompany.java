package app.cuadra.api.company;

import java.time.LocalDate;

/**
 * The company of a token, as {@code GET /api/v1/company} answers.
 *
 * @param country the code of its country, as ISO 3166 has it
 * @param identification as its country writes it; empty while nobody has said it
 */
record ApiCompany(long id, String name, String country, String identification, String state, LocalDate trialEndsOn) {}
