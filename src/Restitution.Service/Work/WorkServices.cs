using Restitution.Service.Settings;

namespace Restitution.Service.Work;

/// <summary>What goes on in the background of the service.</summary>
internal static class WorkServices
{
    /// <summary>
    /// Under the Functions host its triggers do the work; forgotten work is looked for by every process.
    /// </summary>
    public static IServiceCollection AddWork(this IServiceCollection services, ServiceOptions options)
    {
        if (options.DoesWork)
        {
            services.AddHostedService<WorkLoop>();
        }

        if (options.DoesWork || options.QueueConnection is not null)
        {
            services.AddHostedService<WorkWatch>();
        }

        return services;
    }
}
