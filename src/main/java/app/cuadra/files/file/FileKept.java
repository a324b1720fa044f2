package app.cuadra.files.file;

import app.cuadra.values.CompanyId;
import app.cuadra.values.PracticeId;

/** A version of a file has come into a folder; heard in the same transaction, in the firm's scope, by whoever reads what is in it. */
public record FileKept(PracticeId practice, CompanyId company, long file, long version) {}
