package dev.plumbline.spec.waiver;

import dev.plumbline.spec.verdict.ResultId;
import java.net.URI;
import java.time.LocalDate;

/**
 * One deviation that is known and accepted until a day.
 *
 * <pre>
 * - clause: runtime-spec/lifecycle/delete-created-error
 *   subject: runc
 *   reason: Engines delete containers that were created and never started.
 *   link: https://github.com/opencontainers/runc/issues/1774
 *   expires: 2027-06-30
 * </pre>
 *
 * @param target a clause's id, a test ({@code Class.method}) or one row of it ({@code
 *     Class.method[row]})
 * @param subject the name of the runtime, alone ({@code runc}) or with its version ({@code runc
 *     1.1.5+ds1})
 * @param reason why it is accepted
 * @param link where that is told at length
 * @param expires the last day on which it counts
 * @param file the file that it stands in
 * @param line its line there, from 1
 */
public record Waiver(
    String target,
    String subject,
    String reason,
    URI link,
    LocalDate expires,
    String file,
    int line) {

  /** Whether it speaks of this runtime. */
  public boolean speaksOf(String name, String version) {
    return subject.equals(name) || subject.equals(name + " " + version);
  }

  /** Whether it speaks of a result, by the result's id. */
  public boolean speaksOf(String resultId) {
    var id = ResultId.of(resultId);
    return target.equals(id.clause())
        || target.equals(id.test())
        || !id.row().isEmpty() && target.equals(id.test() + "[" + id.row() + "]");
  }

  /** Whether it no longer counts on a day. */
  public boolean hasExpired(LocalDate today) {
    return today.isAfter(expires);
  }

  /** Such as {@code ci/waivers/runc.yaml:3: delete-created-error of runc}. */
  @Override
  public String toString() {
    return "%s:%d: the waiver of %s for %s".formatted(file, line, target, subject);
  }
}
