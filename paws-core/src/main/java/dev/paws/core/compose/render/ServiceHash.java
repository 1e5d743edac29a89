package dev.paws.core.compose.render;

import dev.paws.core.compose.tree.MappingNode;
import dev.paws.core.compose.tree.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hash that tells whether a container still is what its service says: SHA-256 of the service as
 * compact JSON, without what changes no container (build, pull policy, number of replicas).
 */
public final class ServiceHash {
  private ServiceHash() {}

  /** The hash of a service as it is printed, in hexadecimal digits. */
  public static String of(MappingNode service) {
    Map<String, Node> entries = new LinkedHashMap<>(service.entries());
    entries.remove("build");
    entries.remove("pull_policy");
    entries.remove("scale");
    service
        .mapping("deploy")
        .ifPresent(
            deploy -> {
              Map<String, Node> rest = new LinkedHashMap<>(deploy.entries());
              rest.remove("replicas");
              entries.put("deploy", new MappingNode(rest, Map.of(), deploy.at()));
            });
    String json = JsonText.compact(new MappingNode(entries, Map.of(), service.at()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
