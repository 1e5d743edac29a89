package dev.paws.core.health;

import java.util.Optional;

/**
 * When the engine starts a container again whose process has ended (Compose specification,
 * services.restart).
 *
 * @param afterSuccess whether it does so after exit code 0
 * @param afterFailure whether it does so after any other
 * @param limit how often it does so after a failure; 0: without limit
 */
public record RestartPolicy(boolean afterSuccess, boolean afterFailure, int limit) {
  /** A container that ends stays ended. */
  public static final RestartPolicy NEVER = new RestartPolicy(false, false, 0);

  private static final String ON_FAILURE = "on-failure";

  /**
   * The policy of {@code no}, {@code always}, {@code unless-stopped}, {@code on-failure[:times]}.
   */
  public static RestartPolicy of(Optional<String> text) {
    String policy = text.orElse("no");
    if (policy.startsWith(ON_FAILURE)) {
      return new RestartPolicy(false, true, times(policy.substring(ON_FAILURE.length())));
    }
    boolean restarts = policy.equals("always") || policy.equals("unless-stopped");
    return restarts ? new RestartPolicy(true, true, 0) : NEVER;
  }

  private static int times(String suffix) {
    String digits = suffix.startsWith(":") ? suffix.substring(1) : "";
    boolean numeric = !digits.isEmpty() && digits.length() < 10;
    return numeric && digits.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits) : 0;
  }
}
