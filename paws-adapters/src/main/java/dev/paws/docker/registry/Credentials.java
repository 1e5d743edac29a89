package dev.paws.docker.registry;

import dev.paws.core.json.JsonWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a registry is told about who asks.
 *
 * @param members the members of the API's AuthConfig; none: anonymous
 * @param note why there are none although some were to be had, for people
 */
public record Credentials(Map<String, String> members, Optional<String> note) {
  /** Nothing is told. */
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

  /** The value of {@code X-Registry-Auth}. */
  public String header() {
    return encode(members);
  }

  /** A JSON value as the API's headers take it: base64 in the alphabet for URLs, padded. */
  public static String encode(Object json) {
    return Base64.getUrlEncoder().encodeToString(JsonWriter.bytes(json));
  }

  /** Nothing of them. */
  @Override
  public String toString() {
    return isAnonymous() ? "Credentials[anonymous]" : "Credentials[…]";
  }
}
