using Restitution.Service.Problems;
using Restitution.Service.SignIn;
using Restitution.Storage.Refusals;
using Restitution.Storage.Stores;

namespace Restitution.Service.Access;

/// <summary>The case that a request is about, as the gate let it in.</summary>
/// <param name="Roles">In which the caller acts in this case; none for an administrator who manages its grants.</param>
public sealed record CaseAtHand(StoredCase Case, IReadOnlyList<Role> Roles, Caller Caller)
{
    public Guid Id => Case.Id;

    public string Code => Case.Code;

    /// <summary>The subject, as stores keep who did something.</summary>
    public string By => Caller.Subject;

    public static CaseAtHand Of(HttpContext context) => context.Features.Get<CaseAtHand>()
        ?? throw new InvalidOperationException("The route is of no case.");

    /// <summary>What the case holds; what it does not hold answers like what does not exist.</summary>
    /// <exception cref="RefusedException">It is not there, or of another case.</exception>
    public TKept Held<TKept>(TKept? kept, Func<TKept, Guid> caseOf)
        where TKept : class =>
        kept is not null && caseOf(kept) == Id ? kept : throw new RefusedException([ServiceRefusals.NothingHere]);

    /// <summary>The same of what is kept by the code of its case.</summary>
    /// <exception cref="RefusedException">It is not there, or of another case.</exception>
    public TKept HeldByCode<TKept>(TKept? kept, Func<TKept, string> caseOf)
        where TKept : class =>
        kept is not null && caseOf(kept) == Code ? kept : throw new RefusedException([ServiceRefusals.NothingHere]);
}
