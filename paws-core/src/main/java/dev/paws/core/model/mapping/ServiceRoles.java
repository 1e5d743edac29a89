package dev.paws.core.model.mapping;

import dev.paws.core.model.ServiceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * The type and role of a service, guessed by its image and command, for sources other than Compose
 * files.
 *
 * @param type the purpose of the service
 * @param role the role of the service
 */
public record ServiceRoles(ServiceDefinition.Type type, ServiceDefinition.Role role) {
  /**
   * Guesses the type and role of a service; the table is in {@code docs/x-paws.md}.
   *
   * @param entrypoint replaces the image's entrypoint; empty if not set
   * @param command replaces the image's command; empty if not set
   */
  public static ServiceRoles guess(
      String image, Optional<List<String>> entrypoint, Optional<List<String>> command) {
    RoleTable.Guess guess = RoleTable.guess(image, entrypoint, command);
    return new ServiceRoles(guess.type(), guess.role());
  }
}
