package dev.paws.core.model.mapping;

import dev.paws.core.model.ServiceDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What a service is, told by its image and its command, for sources that are not Compose files.
 *
 * @param type what it is for
 * @param role what it does
 */
public record ServiceRoles(ServiceDefinition.Type type, ServiceDefinition.Role role) {
  /**
   * What a service is taken for; the table is in {@code docs/x-paws.md}.
   *
   * @param entrypoint in place of the image's, where one is given
   * @param command likewise
   */
  public static ServiceRoles guess(
      String image, Optional<List<String>> entrypoint, Optional<List<String>> command) {
    RoleTable.Guess guess = RoleTable.guess(image, entrypoint, command);
    return new ServiceRoles(guess.type(), guess.role());
  }
}
