namespace Restitution.Service.Telemetry;

/// <summary>What a caller wrote in the place of a method is a text of theirs, unless it is one of these.</summary>
internal static class KnownMethods
{
    public static string Of(string method) =>
        method is "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" ? method : "other";
}
