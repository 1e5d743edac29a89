package dev.paws.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The certificates and keys in the test resources. */
public final class TlsFiles {
  private TlsFiles() {}

  public static InputStream stream(String name) {
    return Objects.requireNonNull(TlsFiles.class.getResourceAsStream("tls/" + name), name);
  }

  public static String text(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  /** Returns a folder in Docker's form. */
  public static Path client(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("ca.pem"), text("ca.pem"));
    Files.writeString(folder.resolve("cert.pem"), text("client-cert.pem"));
    Files.writeString(folder.resolve("key.pem"), text("client-key.pem"));
    return folder;
  }
}
