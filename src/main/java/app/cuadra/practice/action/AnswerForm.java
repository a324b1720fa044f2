package app.cuadra.practice.action;

import app.cuadra.web.Form;

/** What begins an action: the answer to its question, if it has one. */
record AnswerForm(String answer) implements Form {}
