package dev.paws.docker.registry;

import dev.paws.core.json.JsonWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The credentials for a registry.
 *
 * @param members the members of the API's AuthConfig; empty: anonymous
 * @param note why configured credentials could not be read, for messages; empty if there was no
 *     problem
 */
public record Credentials(Map<String, String> members, Optional<String> note) {
  /** No credentials. */
  static final Credentials ANONYMOUS = new Credentials(Map.of(), Optional.empty());

  public Credentials {
    members = Map.copyOf(members);
  }

  static Credentials password(String server, String user, String password) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("username", user);
    members.put("password", password);
    members.put("serveraddress", server);
    return new Credentials(members, Optional.empty());
  }

  static Credentials identityToken(String server, String token) {
    return new Credentials(
        Map.of("identitytoken", token, "serveraddress", server), Optional.empty());
  }

  static Credentials registryToken(String server, String token) {
    return new Credentials(
        Map.of("registrytoken", token, "serveraddress", server), Optional.empty());
  }

  static Credentials none(String note) {
    return new Credentials(Map.of(), Optional.of(note));
  }

  public boolean isAnonymous() {
    return members.isEmpty();
  }

  /** Returns the value of {@code X-Registry-Auth}. */
  public String header() {
    return encode(members);
  }

  /** Returns a JSON value for the API's headers: base64 with the URL alphabet, padded. */
  public static String encode(Object json) {
    return Base64.getUrlEncoder().encodeToString(JsonWriter.bytes(json));
  }

  /** Shows nothing of them. */
  @Override
  public String toString() {
    return isAnonymous() ? "Credentials[anonymous]" : "Credentials[…]";
  }
}
