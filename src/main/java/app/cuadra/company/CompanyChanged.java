package app.cuadra.company;

import app.cuadra.values.CompanyId;

/**
 * What lists show of a company ({@link Companies.Company}) changed; heard in the same transaction, with the company open,
 * by whoever keeps a copy and asks for it anew.
 */
public record CompanyChanged(CompanyId company) {}
