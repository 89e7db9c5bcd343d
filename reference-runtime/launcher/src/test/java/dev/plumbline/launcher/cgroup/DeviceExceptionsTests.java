package dev.plumbline.launcher.cgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.launcher.Refusal;
import dev.plumbline.spec.runtime.resources.DeviceRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules for devices as version 1 keeps them. */
class DeviceExceptionsTests {

  private static final String EVERYTHING = "a *:* rwm";
  private static final DeviceRule DENY_ALL = DeviceRule.all(false, "rwm");

  @Test
  void defaultDevicesFollowWhatDeniesEverything() {
    assertThat(written(EVERYTHING, DENY_ALL))
        .startsWith("devices.deny a", "devices.allow c 1:3 rwm")
        .endsWith("devices.allow c 136:* rwm");
  }

  @Test
  void defaultDeviceThatIsDeniedByItsNumberStaysDenied() {
    assertThat(written(EVERYTHING, DENY_ALL, DeviceRule.of(false, "c", 1, 3, "rwm")))
        .doesNotContain("devices.allow c 1:3 rwm")
        .contains("devices.allow c 5:0 rwm");
  }

  @Test
  void ruleForBothKindsBecomesTwo() {
    var rule = DeviceRule.all(true, "rw").withMajor(60).withMinor(7);
    assertThat(written(EVERYTHING, DENY_ALL, rule))
        .contains("devices.allow c 60:7 rw", "devices.allow b 60:7 rw");
  }

  @Test
  void laterRuleTakesBackTheExceptionsThatItCovers() {
    var allowed = DeviceRule.of(true, "c", 60, 7, "rw");
    var denied = DeviceRule.all(false, "w").withType("c").withMajor(60);
    assertThat(written(EVERYTHING, DENY_ALL, allowed, denied)).contains("devices.deny c 60:7 w");
  }

  @Test
  void partOfAnExceptionCannotBeTakenBack() {
    var allowed = DeviceRule.all(true, "rwm").withType("c").withMajor(60);
    var denied = DeviceRule.of(false, "c", 60, 7, "rwm");
    assertThatThrownBy(() -> written(EVERYTHING, DENY_ALL, allowed, denied))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "linux.resources.devices: version 1 cannot take c 60:7 rwm back from c 60:* rwm");
  }

  @Test
  void letterThatIsNoneIsRefusedByItsPlace() {
    assertThatThrownBy(() -> written(EVERYTHING, DENY_ALL, DeviceRule.all(true, "rx")))
        .isInstanceOf(Refusal.class)
        .hasMessage("linux.resources.devices[1].access: of r, w and m, not \"rx\"");
  }

  private static List<String> written(String before, DeviceRule... rules) {
    return DeviceExceptions.of(DeviceAccess.of(List.of(rules)), before).stream()
        .map(setting -> setting.file() + " " + setting.value())
        .toList();
  }
}
