package dev.paws.core.health;

import java.util.Optional;

/**
 * When the engine restarts a container whose process has ended (Compose specification,
 * services.restart).
 *
 * @param afterSuccess whether it restarts after exit code 0
 * @param afterFailure whether it restarts after any other exit code
 * @param limit how often it restarts after a failure; 0: without limit
 */
public record RestartPolicy(boolean afterSuccess, boolean afterFailure, int limit) {
  /** A container that ends is not restarted. */
  public static final RestartPolicy NEVER = new RestartPolicy(false, false, 0);

  private static final String ON_FAILURE = "on-failure";

  /**
   * Returns the policy of {@code no}, {@code always}, {@code unless-stopped} or {@code
   * on-failure[:times]}.
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
