using System.Security.Claims;
using Restitution.Service.Access;

namespace Restitution.Service.SignIn;

/// <summary>Who asks.</summary>
/// <param name="Subject">As the issuer writes it, or <see cref="LocalSubject"/>; grants are kept by it.</param>
/// <param name="Roles">The offices in which the token lets them act.</param>
/// <param name="IsLocal">The one person of a laptop, for whom every case on it is theirs.</param>
public sealed record Caller(string Subject, IReadOnlyList<Role> Roles, bool IsLocal)
{
    public const string LocalSubject = "local";

    /// <summary>Longer ones are not an issuer's.</summary>
    private const int SubjectLettersMost = 200;

    /// <summary>The one person of a laptop acts in every office.</summary>
    public static Caller Local { get; } = new(LocalSubject, Enum.GetValues<Role>(), IsLocal: true);

    /// <summary>The roles as grants write them.</summary>
    public IReadOnlyList<string> RoleTexts =>
        [.. Roles.Where(role => role != Role.Administrator).Select(RoleText.Of)];

    /// <summary>Null for whoever did not sign in.</summary>
    public static Caller? Of(HttpContext context) => context.Features.Get<Caller>();

    /// <summary>Null for a token without a subject: no grant could name it.</summary>
    public static Caller? OfToken(ClaimsPrincipal token, string rolesClaim) =>
        token.FindFirst("sub")?.Value is { Length: > 0 and <= SubjectLettersMost } subject
            ? new Caller(subject, RolesIn(token, rolesClaim), IsLocal: false)
            : null;

    // Whoever gives grants sees nothing of a case: a token that holds another role besides acts as administrator.
    private static Role[] RolesIn(ClaimsPrincipal token, string rolesClaim)
    {
        Role[] held =
            [.. token.FindAll(rolesClaim).Select(claim => RoleText.Read(claim.Value)).OfType<Role>().Distinct()];
        return held.Contains(Role.Administrator) ? [Role.Administrator] : held;
    }
}
