using System.Text.Json;

namespace Restitution.Service.Access;

/// <summary>A role as tokens, grants and answers write it: <c>labour-official</c>.</summary>
public static class RoleText
{
    private static readonly Dictionary<string, Role> ByText =
        Enum.GetValues<Role>().ToDictionary(Of, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> All => ByText.Keys;

    public static string Of(Role role) => JsonNamingPolicy.KebabCaseLower.ConvertName(role.ToString());

    /// <summary>Null for a word that names no role; a token may hold words of other programs.</summary>
    public static Role? Read(string text) => ByText.TryGetValue(text, out Role role) ? role : null;
}
