package org.midilake.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What code must not do, beyond the packages that it uses. */
final class CodeRules {
  private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

  private CodeRules() {}

  /** The rules for the classes below a root, by name. */
  static Map<String, ArchRule> below(String root) {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "the pure ring writes to no standard stream", pure(root).should(ACCESS_STANDARD_STREAMS));
    rules.put(
        "the pure ring asks for no clock",
        pure(root).should().callMethodWhere(describe("asks a clock", CodeRules::asksClock)));
    rules.put(
        "the pure ring throws no dice without a seed",
        pure(root)
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class));
    rules.put(
        "no class is a Util, Helper or Manager",
        noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager)$"));
    rules.put(
        "no method takes a flag",
        noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(root + "..")
            .and()
            .doNotHaveModifier(PRIVATE)
            .and()
            .doNotHaveModifier(SYNTHETIC)
            .should(ArchCondition.from(describe("take a flag", CodeRules::takesFlag))));
    return rules;
  }

  private static GivenClassesConjunction pure(String root) {
    String[] packages =
        Packages.ALL.stream()
            .filter(known -> known.ring() == Ring.PURE)
            .map(known -> root + "." + known.name() + "..")
            .toArray(String[]::new);
    return noClasses().that().resideInAnyPackage(packages);
  }

  private static boolean asksClock(JavaMethodCall call) {
    String owner = call.getTargetOwner().getPackageName();
    return (owner.equals("java.lang") || owner.startsWith("java.time"))
        && CLOCKS.contains(call.getTarget().getName());
  }

  private static boolean takesFlag(JavaMethod method) {
    return method.getRawParameterTypes().stream()
        .anyMatch(type -> type.isEquivalentTo(boolean.class));
  }
}
