using Restitution.Intake.Layouts;

namespace Restitution.Cli.Review;

/// <summary>A field as a person says it: <c>booked on</c>.</summary>
internal static class FieldWords
{
    /// <param name="field">Null for none.</param>
    public static string Of(Field? field) => field is null or Field.NotUsed
        ? "not read" : Kebab.Of(field.Value).Replace('-', ' ');
}
