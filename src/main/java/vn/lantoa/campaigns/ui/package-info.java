/** The screens of campaigns: plans, activities, agenda and what they show on the home screen. */
@org.jspecify.annotations.NullMarked
package vn.lantoa.campaigns.ui;
