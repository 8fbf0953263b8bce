namespace Restitution.Service.Access;

/// <summary>Where a right is asked for.</summary>
public enum NeedIn
{
    /// <summary>Of the whole installation: the roles of the token decide.</summary>
    Installation = 1,

    /// <summary>Of the case that the route names as <c>{code}</c>: a grant decides.</summary>
    Case = 2,

    /// <summary>Of the case to which the work in the route's <c>{id}</c> belongs.</summary>
    CaseOfWork = 3,
}

/// <summary>What a route needs before it is entered; a route that says nothing of it is not mapped.</summary>
public sealed record Need(Right Right, NeedIn In);

/// <summary>A route that anyone may ask, since it tells nothing of any case.</summary>
public sealed record OpenToAll;
