using System.Globalization;
using System.Threading.RateLimiting;
using Restitution.Service.Problems;
using Restitution.Service.Settings;
using Restitution.Service.SignIn;

namespace Restitution.Service.Protection;

/// <summary>How much one caller may ask: by who signed in, and by address for those who did not.</summary>
internal static class RequestRates
{
    /// <summary>The share of the rate that is left to whoever did not sign in.</summary>
    private const int UnknownCallersDivisor = 10;

    public static void AddRequestRates(this IServiceCollection services, ServiceLimits limits) =>
        services.AddRateLimiter(rates =>
        {
            rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            rates.GlobalLimiter =
                PartitionedRateLimiter.Create<HttpContext, string>(context => PartOf(context, limits));
            rates.OnRejected = async (rejected, _) =>
            {
                TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan after)
                    ? after : TimeSpan.FromSeconds(1);
                HttpContext context = rejected.HttpContext;
                context.Response.Headers.RetryAfter =
                    Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                context.RequestServices.GetRequiredService<RefusalAudit>()
                    .Keep(context, ServiceRefusals.TooManyRequests);
                await ProblemAnswers.Write(context, ServiceRefusals.TooManyRequests);
            };
        });

    private static RateLimitPartition<string> PartOf(HttpContext context, ServiceLimits limits)
    {
        Caller? caller = Caller.Of(context);
        string name = caller is null
            ? $"address {context.Connection.RemoteIpAddress}" : $"subject {caller.Subject}";
        int divisor = caller is null ? UnknownCallersDivisor : 1;
        return RateLimitPartition.GetTokenBucketLimiter(name, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, limits.RequestsAtOnce / divisor),
            TokensPerPeriod = Math.Max(1, limits.RequestsPerSecond / divisor),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });
    }
}
