/** Tests before and after a class and its satisfaction form: questions, answers, scores, gain. */
@org.springframework.modulith.NamedInterface("tests")
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.tests;
