namespace Restitution.Service.Answers;

/// <summary>The last value of an address that may hold slashes.</summary>
internal static class AddressValue
{
    /// <remarks>
    /// Programs made from the description of the API write each slash of a value as %2F; the server leaves that one as
    /// it is, and what is looked for would be another thing.
    /// </remarks>
    public static string WithSlashes(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
