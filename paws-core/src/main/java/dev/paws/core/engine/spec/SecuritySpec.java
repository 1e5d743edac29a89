package dev.paws.core.engine.spec;

import java.util.List;

/**
 * The rights of a container.
 *
 * @param securityOptions as {@code --security-opt} takes them, seccomp profiles as their JSON;
 *     {@code systempaths=unconfined} is among them as it is
 */
public record SecuritySpec(
    boolean privileged,
    boolean readOnlyRoot,
    List<String> capAdd,
    List<String> capDrop,
    List<String> securityOptions) {
  public SecuritySpec {
    capAdd = List.copyOf(capAdd);
    capDrop = List.copyOf(capDrop);
    securityOptions = List.copyOf(securityOptions);
  }
}
