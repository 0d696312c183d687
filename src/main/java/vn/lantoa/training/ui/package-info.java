/** The screens of training: courses, classes and what they show on the home screen. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.training.ui;
