package app.cuadra.practice.credential;

/** A login with its new password: the only time that it can be seen. */
public record NewPassword(Credential credential, String username, String password) {}
